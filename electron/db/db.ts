// Knows what a database is to the rest of the program.
import type Database from 'better-sqlite3'
export type Db = Database.Database
