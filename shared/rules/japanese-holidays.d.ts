// Knows what we use of the library japanese-holidays, which comes without types.
declare module 'japanese-holidays' {
  const japaneseHolidays: Readonly<{
    /** Of a calendar year; `withSubstitutes`: 振替休日 and 国民の休日 too. */
    getHolidaysOf(year: number, withSubstitutes: boolean): readonly Readonly<{ month: number; date: number; name: string }>[]
  }>
  export default japaneseHolidays
}
