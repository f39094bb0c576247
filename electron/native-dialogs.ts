// Knows how a person is asked for a file: the system's own dialogs, in Japanese, starting at the documents folder.
import { app, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import path from 'node:path'
import { dialogWords } from '../shared/words/terminal.ts'
import type { Dialogs, SavedKind } from './context.ts'
import { withExtension } from './with-extension.ts'

const kinds: Readonly<Record<SavedKind, { title: string; filter: FileFilter }>> = {
  dataFile: { title: dialogWords.saveDataFile, filter: { name: dialogWords.dataFileType, extensions: ['kusei'] } },
  workbook: { title: dialogWords.saveWorkbook, filter: { name: dialogWords.workbookType, extensions: ['xlsx'] } },
  handOver: { title: dialogWords.saveHandOver, filter: { name: dialogWords.handOverType, extensions: ['kusei'] } },
  pdf: { title: dialogWords.savePdf, filter: { name: dialogWords.pdfType, extensions: ['pdf'] } },
  csv: { title: dialogWords.saveCsv, filter: { name: dialogWords.csvType, extensions: ['csv'] } },
  results: { title: dialogWords.saveResults, filter: { name: dialogWords.resultsType, extensions: ['kjisseki'] } },
  master: { title: dialogWords.saveMaster, filter: { name: dialogWords.masterType, extensions: ['kmaster'] } },
}
const openings: Readonly<
  Record<'dataFile' | 'workbook' | 'returned' | 'csv' | 'evidence' | 'master', { title: string; filter: FileFilter }>
> = {
  dataFile: { title: dialogWords.openDataFile, filter: kinds.dataFile.filter },
  workbook: { title: dialogWords.openWorkbook, filter: kinds.workbook.filter },
  returned: { title: dialogWords.openReturned, filter: { name: dialogWords.returnedType, extensions: ['kusei', 'xlsx'] } },
  evidence: { title: dialogWords.openEvidence, filter: { name: dialogWords.evidenceType, extensions: ['*'] } },
  master: { title: dialogWords.openMaster, filter: kinds.master.filter },
  csv: { title: dialogWords.openCsv, filter: { name: dialogWords.csvType, extensions: ['csv', 'tsv', 'txt'] } },
}

export function makeNativeDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async chooseSavePath(kind, suggestedName) {
      const { title, filter } = kinds[kind]
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: path.join(app.getPath('documents'), suggestedName),
        filters: [filter],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || !filePath ? null : withExtension(filePath, kind)
    },
    async chooseOpenPath(kind = 'dataFile') {
      const { title, filter } = openings[kind]
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        defaultPath: app.getPath('documents'),
        filters: [filter],
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseSubmissions() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: dialogWords.openSubmissions,
        defaultPath: app.getPath('documents'),
        filters: [{ name: dialogWords.submissionType, extensions: ['kjisseki', 'xlsx'] }],
        properties: ['openFile', 'multiSelections'],
      })
      return canceled ? [] : filePaths
    },
    async chooseFolder(kind = 'takeOut') {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: dialogWords.chooseFolder[kind],
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    showInFolder: (file) => shell.showItemInFolder(file),
  }
}
