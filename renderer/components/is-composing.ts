// Knows whether a key belongs to the input method: then Enter confirms a conversion and must do nothing else.
type KeyLike = Readonly<{ isComposing?: boolean; keyCode?: number; nativeEvent?: Readonly<{ isComposing?: boolean; keyCode?: number }> }>

/** True while a conversion is going on. Some input methods send only keyCode 229, so both are looked at. */
export function isComposing(event: KeyLike): boolean {
  const native = event.nativeEvent ?? event
  return native.isComposing === true || native.keyCode === 229
}
