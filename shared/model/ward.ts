// Knows what a ward is: its place in the city's order, names and official codes.
export type Ward = Readonly<{
  /** 1–24 in the city's order (建制順); 0 for the fictional sample ward and the city. */
  order: number
  /** Six digits with check digit; '000000' for the sample ward. */
  code: string
  /** The five digits without check digit. */
  shortCode: string
  name: string
  kana: string
  slug: string
}>
