// Knows what taking a person's name or a text out for good (個人情報の消去) is about.
/** Every place where this text stands, or one record of the council as a whole. */
export type ErasureTarget =
  | Readonly<{ what: 'text'; text: string }>
  | Readonly<{ what: 'member'; id: string }>
  | Readonly<{ what: 'voice'; id: string }>
/** How many places hold it, by kind of place (a table's code word, 'changeRecord', 'editions', 'copies'), with some of them as they read. A dry run. */
export type ErasurePreview = Readonly<{
  places: readonly Readonly<{ place: string; count: number; samples: readonly string[] }>[]
  /** Copies of the file that the program made beside it. */
  copies: readonly string[]
  total: number
}>
