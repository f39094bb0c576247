// Knows the two dialogs of the help menu: the list of keys, and what the program is.
import { appWords as words } from '../../shared/words/app.ts'
import { commandGroups, commandWords, labelOfKeys } from '../../shared/words/commands.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useApp } from '../stores/app.ts'
import { useDialogs } from '../stores/dialogs.ts'
import './help-dialogs.css'

export function HelpDialogs() {
  const { open, close } = useDialogs()
  const version = useApp((app) => app.state?.version ?? '')
  const footer = (
    <Button variant="primary" autoFocus onPress={close}>
      {words.close}
    </Button>
  )
  return (
    <>
      <Dialog title={words.keysTitle} size="wide" isOpen={open === 'keys'} onClose={close} footer={footer}>
        <KeyTable />
      </Dialog>
      <Dialog title={words.aboutTitle} isOpen={open === 'about'} onClose={close} footer={footer}>
        <p>{words.about(version)}</p>
        <p>{words.aboutNote}</p>
      </Dialog>
    </>
  )
}

function KeyTable() {
  return (
    // Longer than a small window: the keyboard must be able to stand in it, to scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="key-groups" aria-label={words.keysTitle} tabIndex={0}>
      {commandGroups.map((group) => (
        <section key={group.id}>
          <h3>{group.label}</h3>
          <dl className="key-table">
            {commandWords
              .filter((command) => command.group === group.id && command.keys.length > 0)
              .map((command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    <kbd className="kbd">{labelOfKeys(command.keys[0] ?? '')}</kbd>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </section>
  )
}
