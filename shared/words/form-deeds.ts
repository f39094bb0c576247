// Knows how deeds on the official forms, submissions and master data are called in the change record, and what their records and fields are called.
export const formDeedNames: Readonly<Record<string, string>> = {
  saveBoundForm: '様式ファイルの割当ての変更',
  deleteBoundForm: '様式ファイルの割当ての削除',
  moveBoundForm: '様式ファイルの並べ替え',
  applyFormReturn: '様式の Excel からの取込み',
  receiveSubmissions: '提出ファイルの受領',
  saveSubmissionNote: '提出ファイルの覚え書きの変更',
  deleteSubmission: '提出ファイルの受領の取消し',
  acceptMaster: '市のマスターの受入れ',
}

export const kindOfFormTable: Readonly<Record<string, string>> = {
  bound_form: 'boundForm',
  bound_cell: 'boundCell',
  submission: 'submission',
  submitted_result: 'submittedResult',
  accepted_master: 'master',
  plan_master: 'planMaster',
}

export const formFieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  boundForm: {
    name: '様式ファイルの名称',
    fromYear: '始まりの年度',
    untilYear: '終わりの年度',
    repeats: '出力の単位',
    templateHash: '様式ファイル',
    reboundFrom: '割当ての引継ぎ元',
  },
  boundCell: {
    sheet: 'シート',
    address: 'セル',
    fieldPath: '割り当てた欄',
    label: '見出し',
    beforeText: '欄の前の文字',
    afterText: '欄の後の文字',
  },
  submission: {
    fiscalYear: '提出された年度',
    fileName: '提出されたファイル',
    receivedBy: '受領した人',
    note: '受領の覚え書き',
  },
  submittedResult: { address: '提出されたセル' },
  master: { acceptedAt: '受け入れた日時', acceptedBy: '受け入れた人' },
  planMaster: { hash: '年度に使うマスター' },
}
