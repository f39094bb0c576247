// Knows what it costs to tell how far every item of every check of a year has come, and whose turn it is.
import process, { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { queueOf } from '../../shared/rules/check/queue.ts'
import { statesOfYear } from '../../shared/rules/check/states-of-year.ts'
import { makeBusyYear } from '../helpers/busy-year.ts'
import { makeConfirmation, testOrganisation } from '../helpers/check-factory.ts'
import { generation } from '../helpers/generations.ts'
import { type BenchRow, medianOf } from './bench-row.ts'

const runs = 9
const initiatives = 300
const today = '2016-05-01'

export function benchChecks(): readonly BenchRow[] {
  const g1 = generation('G1')
  const [first, again, confirmed, queue]: [number[], number[], number[], number[]] = [[], [], [], []]
  const timeOf = (run: () => unknown): number => {
    // the processor's time: what else runs on the machine is not what a person waits for
    const start = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  }
  for (let run = 0; run < runs; run += 1) {
    // a plan of its own each time, as when a file is opened: nothing of it is known yet
    const { plan, edited, book } = makeBusyYear(initiatives)
    const [fresh, freshBook] = [structuredClone(plan), structuredClone(book)]
    first.push(timeOf(() => statesOfYear(fresh, g1, freshBook, today)))
    statesOfYear(plan, g1, book, today)
    for (const one of edited) again.push(timeOf(() => statesOfYear(one, g1, book, today)))
    const more = { ...book, confirmations: [...book.confirmations, makeConfirmation(run, { id: `initiative-${run}`, act: 'takeBack' })] }
    statesOfYear(plan, g1, book, today)
    confirmed.push(timeOf(() => statesOfYear(plan, g1, more, today)))
    const request = { plan, generation: g1, book, organisation: testOrganisation, person: '区長 一郎', today, risksOf: () => [] }
    queue.push(timeOf(() => queueOf(request)))
  }
  const count = `${initiatives} 取組 × 6 checks, 4 confirmations each`
  return [
    { name: `states of ${count}`, ours: medianOf(first), bare: null, unit: 'ms', limit: 60, note: `median of ${runs}` },
    { name: 'the same after an edit', ours: medianOf(again), bare: null, unit: 'ms', limit: 10 },
    { name: 'the same after an act on one item', ours: medianOf(confirmed), bare: null, unit: 'ms', limit: 10 },
    { name: 'the queue of one person', ours: medianOf(queue), bare: null, unit: 'ms', limit: 60 },
  ]
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(benchChecks())
