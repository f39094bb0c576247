// Knows a name or a title without the spaces in it, of any width: 「大阪　太郎」 and 「大阪太郎」 are the same.
export const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '')
