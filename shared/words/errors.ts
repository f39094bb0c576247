// Knows the sentence for every error code: what happened, whether the data is safe, what to do now.
import { checkErrorWords } from './check-errors.ts'
import { masterErrorWords } from './master-errors.ts'
import { formReturnErrorWords } from './form-return-errors.ts'
import { submissionErrorWords } from './submission-errors.ts'
import { erasureErrorWords } from './council-errors-erasure.ts'
import { captureErrorWords } from './council-errors-capture.ts'
import { opinionErrorWords } from './council-errors-opinions.ts'
import { reflectionErrorWords } from './council-errors-reflections.ts'
import { councilMeetingErrorWords } from './council-errors-meetings.ts'
import { councilMemberErrorWords } from './council-errors-members.ts'
import { sheetErrorWords } from './council-errors-sheets.ts'
import { councilFormErrorWords } from './council-errors-forms.ts'
import { outputErrorWords } from './output-errors.ts'
import { importErrorWords } from './import-errors.ts'
import { formFileErrorWords } from './form-file-errors.ts'

/** The four parts of an error as a person reads it; the code is the fourth. `{name}` is filled from the error's detail. */
export type ErrorWords = Readonly<{ happened: string; safety: string; doNow: string }>

const saved = '保存済みの内容は失われていません。'
export const errorWords: Readonly<Record<string, ErrorWords>> = {
  ...checkErrorWords,
  ...masterErrorWords,
  ...formReturnErrorWords,
  ...submissionErrorWords,
  ...importErrorWords,
  ...erasureErrorWords,
  ...captureErrorWords,
  ...opinionErrorWords,
  ...reflectionErrorWords,
  ...councilMemberErrorWords,
  ...sheetErrorWords,
  ...councilFormErrorWords,
  ...councilMeetingErrorWords,
  ...formFileErrorWords,
  ...outputErrorWords,
  'E-RULE-01': { happened: '入力の内容に、直していただくところがあります。', safety: saved, doNow: '表示された欄を直してください。' },
  'E-ASK-01': {
    happened: 'プログラムの内部で、受け付けられない依頼がありました。',
    safety: saved,
    doNow: 'もう一度操作してください。続くときはシステム担当へこの番号を伝えてください。',
  },
  'E-BUG-01': {
    happened: '思いがけない問題が起きました。',
    safety: saved,
    doNow: 'もう一度操作してください。続くときはプログラムを起動し直してください。',
  },
  'E-OPERATOR-01': {
    happened: '入力する人のお名前がまだ登録されていません。',
    safety: saved,
    doNow: 'お名前を入力してから、もう一度操作してください。',
  },
  'E-RES-01': {
    happened: 'プログラムに付属のファイル「{file}」が見つからないか、壊れています。',
    safety: saved,
    doNow: 'プログラムを入れ直してください。続くときはシステム担当へこの番号を伝えてください。',
  },
  'E-FILE-01': { happened: 'データファイルが開かれていません。', safety: saved, doNow: 'はじめの画面でデータファイルを開いてください。' },
  'E-FILE-02': {
    happened: '閲覧のみで開いているため、変更できません。',
    safety: saved,
    doNow: '画面上部の説明（閲覧のみの理由）を確かめ、その原因がなくなってから開き直してください。',
  },
  'E-FILE-03': {
    happened: '選んだ場所に、同じ名前のファイルがすでにあります。',
    safety: 'そのファイルには手を加えていません。',
    doNow: '別の名前か別の場所を選んでください。',
  },
  'E-FILE-04': {
    happened: '選んだ場所に、ファイルをつくれませんでした。',
    safety: saved,
    doNow: '書き込みのできる別の場所を選んでください。',
  },
  'E-FILE-05': {
    happened: 'ファイルが見つかりません。移動したか、名前が変わったか、つながっていない場所にあります。',
    safety: 'このプログラムはファイルを消していません。',
    doNow:
      'USBメモリや共有フォルダーの接続を確かめて「再試行」を押すか、「開く」からファイルを選び直してください。不要なら一覧から外せます。',
  },
  'E-FILE-06': {
    happened: 'このファイルを読む権限がありません。',
    safety: 'ファイルには手を加えていません。',
    doNow: 'ファイルの持ち主か、システム担当に権限を確かめてください。',
  },
  'E-FILE-07': {
    happened:
      'データファイルが、開いている間にほかのプログラムで書きかえられたか、別のファイルと入れ替えられたため、いまの変更は保存しませんでした。',
    safety: 'いま置かれているファイルには手を加えていません。入れ替えられる前の内容は、そのファイルには残っていないことがあります。',
    doNow:
      'いまの変更を控えてから、ファイルを開き直して内容を確かめてください。ファイルを置きかえるときは、先にこのプログラムで閉じてください。',
  },
  'E-LOCK-01': {
    happened: 'このデータファイルは、ほかで使用中です。',
    safety: 'ファイルの内容は失われていません。',
    doNow: '相手が閉じてから「再試行」を押すか、「閲覧のみで開く」を選んでください。',
  },
  'E-LOCK-02': {
    happened: 'データファイルがほかのパソコンに引き継がれたため、いまの変更は保存しませんでした。',
    safety: 'これまでに保存済みの内容は、引き継がれたファイルにあります。',
    doNow: 'いまの変更を控えてから、相手が閉じたあとでファイルを開き直してください。それまでは閲覧のみです。',
  },
  'E-LOCK-03': {
    happened: 'このデータファイルは、いま書き込みの途中か、書き込みの途中で止まったままです。',
    safety: 'ファイルには手を加えていません。',
    doNow:
      '少し待って「再試行」を押してください。続くときは、末尾が「-journal」のファイルと一緒に、書き込みのできる場所へコピーして開いてください。',
  },
  'E-DB-03': {
    happened: 'ディスクの空きがないため、保存できませんでした。',
    safety: saved,
    doNow: '不要なファイルを消して空きをつくってから、もう一度操作してください。入力した文字は画面に残っています。',
  },
  'E-DB-04': {
    happened: 'このデータファイルには書き込みが許可されていません。',
    safety: saved,
    doNow: 'ファイルとフォルダーの「読み取り専用」を解くか、書き込みのできる場所へコピーして開いてください。',
  },
  'E-DB-05': {
    happened: 'データファイルを読み書きできませんでした。USBメモリや共有フォルダーの接続が切れたのかもしれません。',
    safety: saved,
    doNow: '接続を確かめてから、もう一度操作してください。いまの操作が保存されたかどうかは、画面の「履歴」で確かめられます。',
  },
  'E-DB-06': {
    happened: 'ほかのプログラムがデータファイルを使用しているため、保存できませんでした。',
    safety: saved,
    doNow: '少し待ってから、もう一度操作してください。',
  },
  'E-DB-07': {
    happened: 'この場所では、データを確実に保存するための設定ができません。',
    safety: 'ファイルには手を加えていません。',
    doNow: 'このパソコンのフォルダーへコピーして開くか、「閲覧のみで開く」を選んでください。',
  },
  'E-DB-11': {
    happened: 'ファイルが空です（0バイト）。',
    safety: 'ファイルには手を加えていません。',
    doNow: '控えのファイルを開いてください。コピーの途中で止まったときは、元の場所からコピーし直してください。',
  },
  'E-DB-12': {
    happened: 'このプログラムのデータファイルではありません。',
    safety: 'ファイルには手を加えていません。',
    doNow: '名前の末尾が「.kusei」のデータファイルを選んでください。',
  },
  'E-DB-13': {
    happened: 'このデータファイルは、より新しい版のプログラムでつくられています。',
    safety: 'ファイルには手を加えていません。',
    doNow: '新しい版のプログラムで開いてください。',
  },
  'E-DB-14': {
    happened: 'ファイルが途中で切れています。',
    safety: 'ファイルには手を加えていません。',
    doNow: '元の場所からコピーし直すか、控えのファイルを開いてください。',
  },
  'E-DB-15': {
    happened: 'データファイルの中身が壊れています。',
    safety: 'これ以上壊さないよう、ファイルには手を加えていません。',
    doNow: 'このファイルは消さずに残し、控えのファイルを別の名前でコピーして開いてください。',
  },
  'E-DB-16': {
    happened: 'ほかのプログラムがこのファイルに書きかけた内容（末尾が「-wal」のファイル）が、隣に残っています。',
    safety: 'どちらのファイルにも手を加えていません。',
    doNow: 'そのプログラムを閉じてから「開く」を選び直してください。続くときはシステム担当へこの番号を伝えてください。',
  },
  'E-DB-17': {
    happened: 'データファイルを新しい形式に移せませんでした。',
    safety: 'ファイルは元の形式のまま残っています。',
    doNow:
      'ディスクの空きを確かめて「再試行」を押すか、「閲覧のみで開く」を選んでください。続くときはシステム担当へこの番号を伝えてください。',
  },
  'E-PLAN-01': {
    happened: 'その年度の様式は、まだこのプログラムに入っていません。',
    safety: saved,
    doNow: '別の年度を選んでください。新しい年度の様式が必要なときは、システム担当へこの番号を伝えてください。',
  },
  'E-PLAN-02': { happened: 'その年度の区運営方針はすでにあります。', safety: saved, doNow: '年度の一覧から、その年度を開いてください。' },
  'E-PLAN-03': {
    happened: '操作しようとした項目が見つかりません。すでに削除されたか、元に戻されています。',
    safety: saved,
    doNow: '画面の最新の内容を確かめてから、もう一度操作してください。',
  },
  'E-PLAN-04': {
    happened: '項目を別の年度の区運営方針へ移すことはできません。',
    safety: saved,
    doNow: '同じ年度の中で移し先を選んでください。',
  },
  'E-BULK-01': {
    happened: 'まとめての変更のうち{position}件目が受け付けられませんでした（{code}）。',
    safety: 'ほかの件も含めて、何も変更していません。',
    doNow: '内容を直してから、もう一度操作してください。',
  },
  'E-ROLL-01': {
    happened: 'その年度の区運営方針はすでにあるため、年度更新はしませんでした。',
    safety: saved,
    doNow: 'その年度を開いて続けるか、まだ案であれば「案を破棄」してから、もう一度年度更新をしてください。',
  },
  'E-ROLL-02': {
    happened: '年度更新のもとになる年度の区運営方針が見つかりません。',
    safety: saved,
    doNow: 'もとになる年度を開いてから、もう一度年度更新をしてください。',
  },
  'E-ROLL-03': {
    happened: '年度更新で選んだ内容が、いまの前年度の計画と合わないため、年度更新はしませんでした。',
    safety: saved,
    doNow: '年度更新を閉じて開き直し、選び直してください。',
  },
  'E-ROLL-04': {
    happened: 'この年度の計画は、案や策定の版が確定しているため、破棄できません。',
    safety: saved,
    doNow: '内容を改めるときは、計画を直してから改定の版を確定してください。',
  },
  'E-ROLL-05': {
    happened: 'この取組には、前年度にもとになった取組がありません。',
    safety: saved,
    doNow: '前年度までの実績は、欄に直接入力してください。',
  },
  'E-ROLL-06': {
    happened: '策定の版を確認したあとのため、前年度の記録につなぎ直すことはできません。',
    safety: saved,
    doNow: '直すところがあれば、その欄に直接入力してください。',
  },
  'E-AMOUNT-01': {
    happened: 'この金額は、区長自由経費などの経費の区分ごとに入力されているため、合計を直接書きかえることはできません。',
    safety: saved,
    doNow: '「金額」の画面で、経費の区分ごとに直してください。',
  },
  'E-PART-01': {
    happened: '担当課に渡す持ち出しファイルの中では、この操作はできません。',
    safety: saved,
    doNow:
      '年度の追加、年度更新、版の確定、分担の変更、担当課の外の確認、指標と調査、改善アクションから取組をつくること、持ち出しと取り込みは、区のデータファイルで行ってください。',
  },
  'E-PART-02': {
    happened: '選んだ担当課には、担当する項目がありません。',
    safety: saved,
    doNow: '「担当課と役職」で項目に役職を割り当ててから、もう一度持ち出してください。',
  },
  'E-PART-03': {
    happened: 'その担当課や役職、照会が見つかりません。ほかの操作で削除されています。',
    safety: saved,
    doNow: '画面を開き直して、もう一度操作してください。',
  },
  'E-PART-04': {
    happened: '担当の終わりの日が、始まりの日より前になっています。',
    safety: saved,
    doNow: '日付を直してください。',
  },
  'E-PART-05': {
    happened: 'その年度の区運営方針がありません。',
    safety: saved,
    doNow: '年度を確かめてから、もう一度操作してください。',
  },
  'E-MERGE-01': {
    happened: '両方で書き換えた欄に、どちらを採るかがまだ選ばれていないものがあります。',
    safety: '計画の内容は変わっていません。',
    doNow: '印の付いた欄で「こちら」か「相手」を選んでから、取り込んでください。',
  },
  'E-MERGE-02': {
    happened: '内容を比べたあとで、計画が変更されました。',
    safety: '計画の内容は変わっていません。',
    doNow: 'もう一度ファイルを選んで、比べ直してください。',
  },
  'E-MERGE-03': {
    happened: '選んだファイルは、担当課に渡した持ち出しファイルでも記入票でもありません。',
    safety: '計画の内容も、選んだファイルもそのままです。',
    doNow: '担当課から戻ったファイルを選び直してください。',
  },
  'E-MERGE-04': {
    happened: '選んだファイルは「{ward}」のものです。',
    safety: '計画の内容も、選んだファイルもそのままです。',
    doNow: 'この区の担当課から戻ったファイルを選び直してください。',
  },
  'E-MERGE-05': {
    happened: '選んだファイルのもとになった計画が、このデータファイルにはありません。',
    safety: '計画の内容も、選んだファイルもそのままです。',
    doNow: '持ち出したときのデータファイルを開いてから、取り込んでください。',
  },
  'E-MERGE-06': {
    happened: '選んだファイルの中身が壊れているため、比べられません。',
    safety: '計画の内容も、選んだファイルもそのままです。',
    doNow: '担当課に、もう一度ファイルを送ってもらってください。続くときは新しく持ち出し直してください。',
  },
  'E-MERGE-07': {
    happened: '記入票に、読み取れない書き方のセルがあります。',
    safety: '計画の内容も、記入票もそのままです。',
    doNow: '下に示したセルを Excel で直して保存してから、もう一度選んでください。',
  },
  'E-MERGE-08': {
    happened: '記入票の行から、どの項目の欄かを読み取れません。「番号」と「欄」の列か、見出しの行が消されています。',
    safety: '計画の内容も、記入票もそのままです。',
    doNow: '列を消す前の記入票を送ってもらうか、新しく持ち出し直してください。',
  },
  'E-MERGE-09': {
    happened: '比べた結果が残っていません。',
    safety: '計画の内容は変わっていません。',
    doNow: 'もう一度ファイルを選んで、比べ直してください。',
  },
  'E-MERGE-10': {
    happened: '戻ったファイルに、このパソコンの時計より後の日時（{at}）の確認が入っています。',
    safety: '計画の内容も、選んだファイルもそのままです。',
    doNow:
      'このパソコンの日付と時刻を確かめてください。合っているときは、担当課に時計を合わせて確認をやり直してもらい、もう一度ファイルを送ってもらってください。',
  },
  'E-SERIES-01': {
    happened: '操作しようとした指標が見つかりません。すでに削除されたか、元に戻されています。',
    safety: saved,
    doNow: '「指標」の画面を開き直して、もう一度操作してください。',
  },
  'E-SERIES-02': {
    happened: '共通指標は、削除したり、並べ替えたり、基本方針で決まっているところ（名称、単位、母数など）を変えたりすることはできません。',
    safety: saved,
    doNow: '区の目標、計上ルール、出典、担当など、区で決めるところだけを変えてください。',
  },
  'E-SERIES-03': {
    happened: '市共通調査の値は、この画面では入力できません。',
    safety: saved,
    doNow: '「調査」の画面の「市共通調査の受け取り」から、市から届いた結果を取り込んでください。',
  },
  'E-SERIES-04': {
    happened: '選んだ指標の中に、すでに別の指標につながっているものがあります。',
    safety: saved,
    doNow: 'つながっている指標を選択から外すか、つながりを外してから、もう一度操作してください。',
  },
  'E-UNDO-01': {
    happened: 'この変更のあとに、同じところが別の操作で変更されているため、これだけを取り消すことはできません。',
    safety: saved,
    doNow: '下に示した新しい操作から順に取り消してください。',
  },
  'E-UNDO-02': {
    happened: 'この操作は取り消せません。すでに取り消されているか、取り消しの対象にならない操作です。',
    safety: saved,
    doNow: '履歴を開き直して、取り消せる操作を選んでください。',
  },
  'E-EDITION-01': {
    happened: '版を確認する順番が違います。案、策定の順に確認し、策定のあとは改定を何度でも、中間振り返りと自己評価を1回ずつ確認します。',
    safety: saved,
    doNow:
      '画面の「版」で、いまある版を確かめてから、次の版を確認してください。自己評価のあとに中間振り返りはできず、様式に欄のない振り返りの版は作れません。',
  },
  'E-EDITION-02': {
    happened: '目標が決まっていない指標が{count}件あるため、策定の版を確認できません。',
    safety: saved,
    doNow: '「提出前点検」で目標の決まっていない指標を確かめ、目標を入れるか前年度のままと確定してから、もう一度確認してください。',
  },
  'E-EDITION-03': {
    happened: 'この版の中身が、確認したときの照合番号と合いません。データファイルがこのプログラムの外で書きかえられたか、壊れています。',
    safety: 'いまの計画とほかの版には影響ありません。この版の中身は信用できないため、表示も出力もしません。',
    doNow: 'この版を確認したころの控えのファイルを開いて、内容を確かめてください。システム担当へこの番号を伝えてください。',
  },
  'E-EDITION-04': {
    happened: '選んだ版が見つかりません。',
    safety: saved,
    doNow: '画面の「版」を開き直して、版を選んでください。',
  },
  'E-EDITION-05': {
    happened: '{check}の対象期間は{from}からです。まだ{check}の版は確認できません。',
    safety: saved,
    doNow: '{from}より後に確認してください。日付が合わないときは、パソコンの時計を確かめてください。',
  },
  'E-SURVEY-01': {
    happened: 'その調査か設問、選択肢が見つかりません。ほかの操作で消されたようです。',
    safety: saved,
    doNow: '調査の画面を開き直してから、もう一度操作してください。',
  },
  'E-SURVEY-02': {
    happened: '市共通調査は市から受け取ったものなので、区では変更も削除もできません。',
    safety: saved,
    doNow: '数字が違うときは、市から届いた表を「市共通調査の受け取り」で受け取り直してください。',
  },
  'E-SURVEY-03': {
    happened: '選んだファイルの文字を読めませんでした。CSV ではないか、UTF-8 でも Shift_JIS でもない文字コードです。',
    safety: '選んだファイルにも、開いているデータファイルにも手を加えていません。',
    doNow: 'Excel で開けることを確かめ、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」として保存してから、選び直してください。',
  },
  'E-SURVEY-04': {
    happened: '選んだファイルが大きすぎます（10MBまで）。',
    safety: '選んだファイルにも、開いているデータファイルにも手を加えていません。',
    doNow: '必要な表だけを残して保存し直してから、選び直してください。',
  },
  'E-MYSTERY-01': {
    happened: 'その覆面調査が見つかりません。ほかの操作で消されたようです。',
    safety: saved,
    doNow: '覆面調査の画面を開き直してから、もう一度操作してください。',
  },
  'E-PRINT-01': {
    happened: 'PDF をつくれませんでした。印刷する画面がないか、画面の準備ができていません。',
    safety: saved,
    doNow: '印刷したい画面を開いてから、もう一度操作してください。続くときはシステム担当へこの番号を伝えてください。',
  },
  'E-OUT-01': {
    happened:
      '出力先に書き込めませんでした。同じ名前のファイルを Excel などで開いているか、保存先のフォルダーが見つからないか、書き込む権限がありません。',
    safety: '計画の内容と、出力先に元からあったファイルはそのままです。',
    doNow: 'そのファイルを閉じるか、別の名前や場所を選んで、もう一度出力してください。',
  },
  'E-OUT-02': {
    happened: '出力先の空き容量が足りません。',
    safety: '計画の内容と、出力先に元からあったファイルはそのままです。',
    doNow: '不要なファイルを片付けるか、別の場所を選んで、もう一度出力してください。',
  },
  'E-OUT-03': {
    happened: '別の出力がまだ終わっていません。',
    safety: saved,
    doNow: '終わるのを待つか、中止してから、もう一度出力してください。',
  },
  'E-OUT-04': {
    happened: '出力したファイルを確かめたところ、正しくできていませんでした。',
    safety: '計画の内容と、出力先に元からあったファイルはそのままです。',
    doNow: 'もう一度出力してください。続くときはシステム担当へこの番号を伝えてください。',
  },
  'E-OUT-05': {
    happened: '「{label}」に、Excel に書き出せない文字が入っています。',
    safety: saved,
    doNow: 'その欄の文を打ち直してから、もう一度出力してください。',
  },
  'E-OUT-06': { happened: '出力できる様式が選ばれていません。', safety: saved, doNow: '出力できる様式を1つ以上選んでください。' },
  'E-OUT-07': {
    happened: 'その年度の区運営方針がないため、出力できません。',
    safety: saved,
    doNow: '年度を確かめてから、もう一度出力してください。',
  },
  'E-OUT-08': {
    happened: 'このプログラムを起動してから出力したファイルがありません。',
    safety: saved,
    doNow: '様式を出力してから、もう一度操作してください。',
  },
}
