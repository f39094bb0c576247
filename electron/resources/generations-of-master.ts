// Knows the forms of a master as the program uses them: with their legends, under ids of their own where they are not the program's.
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { MasterParts } from '../../shared/model/master.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { legendsOfRules } from '../../shared/rules/judge/legends-of-rules.ts'
import { hashOf } from '../hash-of.ts'
import { legendsOf } from './form-generation-schema.ts'

/**
 * 'G1' where it is letter for letter the program's own G1 (its years apart), otherwise 'G1@1a2b3c4d' by what it says: a plan that was made under it never
 * comes to stand on other forms.
 */
export function generationsOfMaster(
  { formGenerations, judgementRules, legends }: MasterParts,
  own: readonly FormGeneration[],
): readonly FormGeneration[] {
  const all = [...legendsOfRules(judgementRules), ...legends]
  return formGenerations.map((file) => {
    const generation = { ...file, legends: legendsOf(file, all) }
    const said = sayingOf(generation)
    const isOwn = own.some((one) => one.id === file.id && sayingOf(one) === said)
    return isOwn ? generation : { ...generation, id: `${file.id}@${hashOf(said).slice(0, 8)}` }
  })
}

const sayingOf = ({ id: _, firstYear: __, lastYear: ___, ...said }: FormGeneration): string => canonicalJson(said)
