// Knows how the cells of a city's template look, by the number of their style: font, lines, fill, place of the text, whether they are locked.
import type { TemplateLine, TemplateStyle } from '../../shared/model/form-template.ts'
import { readXml } from './read-xml.ts'

/** `standard`: the font in whose digits columns are measured. `byIndex`: of each cell style. */
export type TemplateLooks = Readonly<{
  standard: Readonly<{ name: string; sizePt: number }>
  byIndex: readonly Readonly<{ look: TemplateStyle; isLocked: boolean }>[]
}>
type Font = { name: string; sizePt: number; bold: boolean }
type Lines = { top: TemplateLine; bottom: TemplateLine; left: TemplateLine; right: TemplateLine }
type Alignment = { -readonly [Key in 'wraps' | 'shrinks' | 'horizontal' | 'vertical' | 'isVertical']: TemplateStyle[Key] }
type Xf = Alignment & { font: number; fill: number; border: number; numberFormat: number; isLocked: boolean }

/** Excel's 「文字列」. Source: ECMA-376 part 1, 18.8.30. */
const textFormat = 49
/** The three weights that the city's forms have, of the thirteen that a book knows. Source: ECMA-376 part 1, 18.18.3. */
const weights: Readonly<Record<string, TemplateLine>> = {
  none: 'none',
  hair: 'hair',
  dotted: 'hair',
  dashed: 'thin',
  dashDot: 'thin',
  dashDotDot: 'thin',
  thin: 'thin',
}
const noLines: Lines = { top: 'none', bottom: 'none', left: 'none', right: 'none' }
const plainFont: Font = { name: 'ＭＳ Ｐゴシック', sizePt: 11, bold: false }
export const plainStyle: TemplateStyle = {
  fontName: plainFont.name,
  sizePt: plainFont.sizePt,
  bold: false,
  wraps: false,
  shrinks: false,
  horizontal: 'general',
  vertical: 'middle',
  isVertical: false,
  fill: null,
  lines: noLines,
  isText: false,
}

/** `themeColours`: RRGGBB by the number that a book names them by. */
export async function readTemplateStyles(xml: AsyncIterable<Uint8Array> | null, themeColours: readonly string[]): Promise<TemplateLooks> {
  const fonts: Font[] = []
  const fills: (string | null)[] = []
  const borders: Lines[] = []
  const xfs: Xf[] = []
  const within: string[] = []
  const isIn = (name: string): boolean => within.includes(name)
  if (xml) {
    await readXml(xml, {
      open(name, attribute) {
        if (name === 'font' && isIn('fonts') && !isIn('dxfs')) fonts.push({ ...plainFont })
        else if (name === 'fill' && isIn('fills') && !isIn('dxfs')) fills.push(null)
        else if (name === 'border' && isIn('borders') && !isIn('dxfs')) borders.push({ ...noLines })
        else if (name === 'xf' && isIn('cellXfs')) xfs.push(xfOf(attribute))
        else if (isIn('fonts')) readFont(fonts.at(-1), name, attribute)
        else if (isIn('fills')) readFill(fills, name, attribute, themeColours)
        else if (isIn('borders')) readLine(borders.at(-1), name, attribute)
        else if (isIn('cellXfs')) readXf(xfs.at(-1), name, attribute)
        within.push(name)
      },
      close() {
        within.pop()
      },
    })
  }
  const byIndex = xfs.map((xf) => {
    const { name: fontName, sizePt, bold } = fonts[xf.font] ?? plainFont
    const { wraps, shrinks, horizontal, vertical, isVertical } = xf
    const look: TemplateStyle = {
      fontName,
      sizePt,
      bold,
      wraps,
      shrinks,
      horizontal,
      vertical,
      isVertical,
      fill: fills[xf.fill] ?? null,
      lines: borders[xf.border] ?? noLines,
      isText: xf.numberFormat === textFormat,
    }
    return { look, isLocked: xf.isLocked }
  })
  return { standard: fonts[0] ?? plainFont, byIndex }
}

type Attribute = (name: string) => string | null

function readFont(font: Font | undefined, name: string, attribute: Attribute): void {
  if (!font) return
  const value = attribute('val')
  if (name === 'name' || name === 'rFont') font.name = value ?? font.name
  else if (name === 'sz') font.sizePt = numberOf(value, font.sizePt)
  else if (name === 'b') font.bold = value !== '0' && value !== 'false'
}

function readFill(fills: (string | null)[], name: string, attribute: Attribute, themeColours: readonly string[]): void {
  const last = fills.length - 1
  if (last < 0) return
  if (name === 'patternFill' && attribute('patternType') === 'none') fills[last] = null
  // the first two fills of every book are none and a grey that no cell shows
  else if (name === 'fgColor' && last > 1) fills[last] = colourOf(attribute, themeColours)
}

function colourOf(attribute: Attribute, themeColours: readonly string[]): string | null {
  const rgb = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(attribute('rgb') ?? '')?.[1]
  const base = rgb ?? themeColours[Number(attribute('theme') ?? -1)]
  if (base === undefined) return null
  const tint = numberOf(attribute('tint'), 0)
  const parts = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16))
  const tinted = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
  return tinted.map((part) => Math.min(255, Math.max(0, part)).toString(16).toUpperCase().padStart(2, '0')).join('')
}

function readLine(lines: Lines | undefined, name: string, attribute: Attribute): void {
  if (!lines || !Object.hasOwn(lines, name)) return
  lines[name as keyof Lines] = weights[attribute('style') ?? 'none'] ?? 'medium'
}

function xfOf(attribute: Attribute): Xf {
  const at = (name: string): number => numberOf(attribute(name), 0)
  return {
    font: at('fontId'),
    fill: at('fillId'),
    border: at('borderId'),
    numberFormat: at('numFmtId'),
    isLocked: true,
    wraps: false,
    shrinks: false,
    horizontal: 'general',
    vertical: 'bottom',
    isVertical: false,
  }
}

function readXf(xf: Xf | undefined, name: string, attribute: Attribute): void {
  if (!xf) return
  if (name === 'protection') xf.isLocked = attribute('locked') !== '0' && attribute('locked') !== 'false'
  if (name !== 'alignment') return
  const horizontal = attribute('horizontal') ?? 'general'
  const vertical = attribute('vertical') ?? 'bottom'
  xf.wraps = attribute('wrapText') === '1' || attribute('wrapText') === 'true'
  xf.shrinks = attribute('shrinkToFit') === '1' || attribute('shrinkToFit') === 'true'
  xf.isVertical = attribute('textRotation') === '255'
  xf.horizontal =
    horizontal === 'center' || horizontal === 'centerContinuous' || horizontal === 'distributed'
      ? 'center'
      : horizontal === 'right'
        ? 'right'
        : horizontal === 'general'
          ? 'general'
          : 'left'
  xf.vertical = vertical === 'top' ? 'top' : vertical === 'bottom' ? 'bottom' : 'middle'
}

function numberOf(text: string | null, otherwise: number): number {
  const number = text === null ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : otherwise
}

/** RRGGBB of a book's theme by the number that styles name it by: light and dark change places. Source: ECMA-376 part 1, 18.8.3 (theme) and 20.1.6.2. */
export async function readThemeColours(xml: AsyncIterable<Uint8Array> | null): Promise<readonly string[]> {
  const named: string[] = []
  let isScheme = false
  if (xml) {
    await readXml(xml, {
      open(name, attribute) {
        if (name === 'clrScheme') isScheme = true
        else if (isScheme && name === 'sysClr') named.push(attribute('lastClr') ?? '000000')
        else if (isScheme && name === 'srgbClr') named.push(attribute('val') ?? '000000')
      },
      close(name) {
        if (name === 'clrScheme') isScheme = false
      },
    })
  }
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '000000', light2 = 'FFFFFF', ...accents] = named.map((colour) =>
    /^[0-9A-Fa-f]{6}$/.test(colour) ? colour.toUpperCase() : '000000',
  )
  return [light1, dark1, light2, dark2, ...accents]
}
