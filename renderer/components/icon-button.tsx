// Knows how a button with a picture only looks; its name is told to assistive technology and shown as a tip with its key.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> &
  Readonly<{ label: string; keys?: string; icon: ReactNode }>

export function IconButton({ label, keys, icon, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className="icon-button">
        {icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys && <kbd className="kbd">{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
