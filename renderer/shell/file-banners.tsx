// Knows the remarks that hold for the whole open file: read-only, sample.
import { FolderInput, Info, Lock } from 'lucide-react'
import { appWords, describeReadOnly } from '../../shared/words/app.ts'
import { describeHandOver } from '../../shared/words/sections.ts'
import { Banner } from '../components/banner.tsx'
import { useApp } from '../stores/app.ts'

export function FileBanners() {
  const file = useApp((app) => app.state?.file)
  if (!file?.readOnly && !file?.isSample && !file?.handOver) return null
  return (
    <aside aria-label={appWords.banners}>
      {file?.readOnly && (
        <Banner tone="readOnly" icon={<Lock size={14} aria-hidden="true" />}>
          {describeReadOnly(file.readOnly)}
        </Banner>
      )}
      {file?.handOver && (
        <Banner tone="sample" icon={<FolderInput size={14} aria-hidden="true" />}>
          {describeHandOver(file.handOver)}
        </Banner>
      )}
      {file?.isSample && (
        <Banner tone="sample" icon={<Info size={14} aria-hidden="true" />}>
          {appWords.sampleBanner}
        </Banner>
      )}
    </aside>
  )
}
