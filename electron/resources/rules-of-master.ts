// Knows the rules of a master as the program uses them: under ids of their own where they are not the program's.
import type { JudgementRules } from '../../shared/model/judgement.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { hashOf } from '../hash-of.ts'

/**
 * 'common-2015' where it is letter for letter the program's own (its years apart), otherwise 'common-2015@1a2b3c4d': two wards judged by the same rule
 * exactly where the ids are the same.
 */
export function rulesOfMaster(rules: JudgementRules, own: JudgementRules): JudgementRules {
  const said = new Map(own.ruleSets.map((set) => [set.id, sayingOf(set)]))
  return {
    ...rules,
    ruleSets: rules.ruleSets.map((set) => {
      const now = sayingOf(set)
      return said.get(set.id) === now ? set : { ...set, id: `${set.id}@${hashOf(now).slice(0, 8)}` }
    }),
  }
}

const sayingOf = ({ firstYear: _, lastYear: __, ...said }: JudgementRules['ruleSets'][number]): string => canonicalJson(said)
