// Knows the sentences of what can go wrong with the city's master data.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。マスターは受け入れていません。'
export const masterErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-MASTER-01': {
    happened: '選んだファイルは、市のマスターではありません。',
    safety: saved,
    doNow: '市から届いたファイル（拡張子 .kmaster）を選び直してください。',
  },
  'E-MASTER-02': {
    happened: 'このマスターは、新しい版のプログラムでつくられています。この版では読めません。',
    safety: saved,
    doNow: 'プログラムを新しくしてから、もう一度選んでください。',
  },
  'E-MASTER-03': {
    happened: 'マスターのファイルが壊れています。送る途中で欠けたか、つくられたあとに書き換えられています。',
    safety: saved,
    doNow: '市にもう一度送ってもらってください。',
  },
  'E-MASTER-04': {
    happened: 'マスターの中に、決められた形ではないところがあります（{place}）。',
    safety: saved,
    doNow: 'この場所を市に伝えて、直したファイルを送ってもらってください。',
  },
  'E-MASTER-05': {
    happened: 'マスターの内容が食い違っています（{count}か所。最初は「{group}」の {about}）。',
    safety: saved,
    doNow: 'この場所を市に伝えて、直したファイルを送ってもらってください。',
  },
  'E-MASTER-06': {
    happened: '「{name}」は、すでに受け入れています。使える年度はすべて、このマスターによっています。',
    safety: '保存済みの内容は失われていません。',
    doNow: 'することはありません。別のマスターのときは、ファイルを選び直してください。',
  },
  'E-MASTER-07': {
    happened: 'マスターを確かめてから時間がたち、ほかのファイルに替わっています。',
    safety: saved,
    doNow: 'もう一度マスターのファイルを選んでください。',
  },
  'E-MASTER-08': {
    happened: '選んだファイルは 5MB を超えています。市のマスターとしては大きすぎます。',
    safety: saved,
    doNow: '市から届いたファイル（拡張子 .kmaster）を選び直してください。',
  },
  'E-MASTER-09': {
    happened: '選んだファイルを読めませんでした。',
    safety: saved,
    doNow: 'ファイルがそこにあるか、ほかのプログラムで開いていないかを確かめて、もう一度選んでください。',
  },
  'E-MASTER-10': {
    happened: '{year}の計画は、このマスターに替えられません。',
    safety: saved,
    doNow: 'もう一度マスターのファイルを選び、年度を選び直してください。',
  },
  'E-MASTER-11': {
    happened: 'マスターの様式に、帳票として印刷できないところがあります（{about}）。',
    safety: saved,
    doNow: 'この様式を市に伝えて、直したファイルを送ってもらってください。',
  },
}
