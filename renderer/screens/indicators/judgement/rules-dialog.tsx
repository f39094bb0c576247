// Knows the list of all rules of judgement, by what they judge, to be read.
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import { judgementWords as words } from '../../../../shared/words/judgement.ts'
import { schemeNames } from '../../../../shared/words/verdict.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { RuleRow } from './rule-card.tsx'

export function RulesDialog({ rules, onClose }: Readonly<{ rules: JudgementRules; onClose: () => void }>) {
  const { rulesColumns: columns } = words
  const schemes = [...new Set(rules.ruleSets.map(({ scheme }) => scheme))]
  return (
    <Dialog
      title={words.rulesTitle}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button autoFocus onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <p className="dialog-lead">{words.rulesIntro}</p>
      {/* It scrolls: a keyboard must be able to. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="rules-scroll" role="region" aria-label={words.rulesTitle} tabIndex={0}>
        <table className="rules-table">
          <thead>
            <tr>
              <th scope="col">{columns.years}</th>
              <th scope="col">{columns.way}</th>
              <th scope="col">{columns.symbols}</th>
              <th scope="col">{columns.source}</th>
            </tr>
          </thead>
          {schemes.map((scheme) => (
            <tbody key={scheme}>
              <tr className="rules-scheme">
                <th scope="rowgroup" colSpan={4}>
                  {schemeNames[scheme]}
                </th>
              </tr>
              {rules.ruleSets
                .filter((ruleSet) => ruleSet.scheme === scheme)
                .map((ruleSet) => (
                  <RuleRow key={ruleSet.id} ruleSet={ruleSet} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </Dialog>
  )
}
