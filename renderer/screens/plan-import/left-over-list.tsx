// Knows how the texts that found no place are shown, and copied.
import { useVirtualizer } from '@tanstack/react-virtual'
import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ImportPreview } from '../../../shared/model/plan-import.ts'
import { planImportWords as words } from '../../../shared/words/plan-import.ts'
import { Button } from '../../components/button.tsx'

export function LeftOverList({ leftOver, onCopy }: Readonly<{ leftOver: ImportPreview['leftOver']; onCopy: (text: string) => boolean }>) {
  const box = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const virtualizer = useVirtualizer({
    count: leftOver.length,
    getScrollElement: () => box.current,
    estimateSize: (index) =>
      Math.min(6, Math.max(1, Math.ceil((leftOver[index]?.text.length ?? 0) / 44) + (leftOver[index]?.text.split('\n').length ?? 1) - 1)) *
        21 +
      21,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
  })
  if (leftOver.length === 0) return <p className="import-none">{words.noLeftOver}</p>
  const copy = (key: string, text: string): void => {
    if (onCopy(text)) setCopied(key)
  }
  return (
    <>
      <div className="import-left-head">
        <p>{words.leftOverNote}</p>
        <Button variant="quiet" onPress={() => copy('all', leftOver.map((left) => `${left.address}\t${left.text}`).join('\n'))}>
          {copied === 'all' ? words.copied : words.copyAll}
        </Button>
      </div>
      <div className="import-scroll" ref={box}>
        <div
          role="list"
          aria-label={words.leftOver(leftOver.length)}
          className="import-list"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const left = leftOver[index]
            if (!left) return null
            const key = `${left.address} ${index}`
            return (
              <div key={key} role="listitem" className="import-left" style={{ transform: `translateY(${start}px)` }}>
                <span className="import-left-address">{left.address}</span>
                <p>{left.text}</p>
                <Button
                  variant="quiet"
                  aria-label={`${words.copy}　${left.address}`}
                  icon={<Copy size={14} aria-hidden="true" />}
                  onPress={() => copy(key, left.text)}
                >
                  {copied === key ? words.copied : words.copy}
                </Button>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
