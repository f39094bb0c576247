// Knows how a lasting remark about the whole file looks: one line over the rooms.
import type { ReactNode } from 'react'

export function Banner({ tone, icon, children }: Readonly<{ tone: 'sample' | 'readOnly'; icon: ReactNode; children: ReactNode }>) {
  return (
    <div className={`banner banner-${tone}`} role="note">
      {icon}
      <span>{children}</span>
    </div>
  )
}
