// Knows what a keyboard event says of the key, as the grammars of keys read it.

/** `keyCode` 229 is how an input method marks its keys where isComposing is late. */
export type KeyPress = Readonly<{
  key: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
  isComposing: boolean
  keyCode: number
}>
