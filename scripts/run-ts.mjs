// Knows how to run a TypeScript file as it is: `run-ts.mjs FILE ARGUMENTS…` on a Node that strips the types itself.
import './require-node.mjs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [file, ...args] = process.argv.slice(2)
if (!file) throw new Error('usage: run-ts.mjs FILE ARGUMENTS…')
const target = path.resolve(file)
process.argv = [process.argv[0], target, ...args]
await import(pathToFileURL(target).href)
