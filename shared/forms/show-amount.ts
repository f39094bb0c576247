// Knows how an amount of yen is shown in the unit of a form: 1,234 · ▲1,234 · 0, and － where there is none.

/** Printed where nobody entered an amount; 0 is printed as 0. */
export const noAmount = '－'

/** The amount in the form's unit (千円: unitYen 1000), rounded half away from zero; negative ones with ▲ as the city writes them. */
export function showAmount(yen: number, unitYen: number): string {
  const rounded = Math.round(Math.abs(yen) / unitYen)
  const digits = String(rounded).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return yen < 0 && rounded > 0 ? `▲${digits}` : digits
}
