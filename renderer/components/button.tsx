// Knows how a button looks: one emphasis per place, words on it, 32 px high.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> &
  Readonly<{ variant?: 'primary' | 'outline' | 'quiet' | 'danger'; size?: 'normal' | 'small'; icon?: ReactNode; children: ReactNode }>

export function Button({ variant = 'outline', size = 'normal', icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${variant} button-${size}`}>
      {icon}
      {children}
    </AriaButton>
  )
}
