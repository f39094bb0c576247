// Knows how it is told what went out: the file or the folder, its sheets and pages, what a person should look at.
import { CircleCheck } from 'lucide-react'
import type { OutputResult } from '../../../shared/model/output.ts'
import { exportWarnings, exportWords as words } from '../../../shared/words/export.ts'

export function OutputDone({ result: { name, isFolder, files, warnings } }: Readonly<{ result: OutputResult }>) {
  return (
    <div role="status">
      <p className="export-done">
        <CircleCheck size={18} aria-hidden="true" />
        {words.done}
      </p>
      <p className="export-file">{isFolder ? words.folder(name, files.length) : name}</p>
      <ul className="export-sheets">
        {files.map(({ fileName, sheets }) => (
          <li key={fileName}>
            {isFolder && fileName}
            {sheets.length > 0 && (
              <ul>
                {sheets.map((sheet) => (
                  <li key={sheet.name}>{words.pages(sheet.name, sheet.pages)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <>
          <h3>{words.warnings}</h3>
          <ul className="export-warnings">
            {warnings.map((warning) => (
              <li key={`${warning.code} ${warning.label}`}>
                <b>{warning.label}</b>
                {exportWarnings[warning.code]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
