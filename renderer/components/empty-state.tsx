// Knows how a place with nothing in it looks: one sentence and at most one button.
import { Button } from './button.tsx'

type EmptyStateProps = Readonly<{ text: string; action?: Readonly<{ label: string; onPress: () => void }> }>

export function EmptyState({ text, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {action && (
        <Button data-home="begin" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
