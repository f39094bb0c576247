// Knows how sections, posts and who holds them lie in their tables.
import type { Organisation, Post, PostHolder, Section } from '../../../shared/model/organisation.ts'
import { type Db, prepare } from '../db.ts'

/** In the ward's own order; holders by the day from which they hold. */
export function getOrganisation(db: Db): Organisation {
  return {
    sections: prepare<[], Section>(db, 'SELECT id, name FROM section ORDER BY position, id').all(),
    posts: prepare<[], Post>(
      db,
      `SELECT p.id, p.section_id AS sectionId, p.name FROM post p JOIN section s ON s.id = p.section_id
        ORDER BY s.position, s.id, p.position, p.id`,
    ).all(),
    holders: prepare<[], PostHolder>(
      db,
      `SELECT id, post_id AS postId, person, from_date AS "from", until_date AS "until" FROM post_holder ORDER BY post_id, from_date, id`,
    ).all(),
  }
}

/** null where there is no such post. */
export function getPostName(db: Db, id: string): string | null {
  return prepare<[string], { name: string }>(db, 'SELECT name FROM post WHERE id = ?').get(id)?.name ?? null
}

/** null where there is no such section. */
export function getSectionName(db: Db, id: string): string | null {
  return prepare<[string], { name: string }>(db, 'SELECT name FROM section WHERE id = ?').get(id)?.name ?? null
}

/** null where there is no such post. */
export function getPost(db: Db, id: string): Post | null {
  return prepare<[string], Post>(db, 'SELECT id, section_id AS sectionId, name FROM post WHERE id = ?').get(id) ?? null
}

/** null where there is no such holder. */
export function getHolder(db: Db, id: string): PostHolder | null {
  const sql = 'SELECT id, post_id AS postId, person, from_date AS "from", until_date AS "until" FROM post_holder WHERE id = ?'
  return prepare<[string], PostHolder>(db, sql).get(id) ?? null
}

/** Place of the last section; null where there is none. */
export function lastSectionPosition(db: Db): string | null {
  return prepare<[], { p: string | null }>(db, 'SELECT max(position) AS p FROM section').get()?.p ?? null
}

/** Place of the last post of a section; null where it has none. */
export function lastPostPosition(db: Db, sectionId: string): string | null {
  return prepare<[string], { p: string | null }>(db, 'SELECT max(position) AS p FROM post WHERE section_id = ?').get(sectionId)?.p ?? null
}

export function insertSection(db: Db, { id, name }: Section, position: string): void {
  prepare<[string, string, string]>(db, 'INSERT INTO section (id, position, name) VALUES (?, ?, ?)').run(id, position, name)
}

export function putSectionName(db: Db, id: string, name: string): void {
  prepare<[string, string]>(db, 'UPDATE section SET name = ? WHERE id = ?').run(name, id)
}

/** With its posts and holders; what they owned is nobody's from then on. */
export function deleteSection(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM section WHERE id = ?').run(id)
}

export function insertPost(db: Db, { id, sectionId, name }: Post, position: string): void {
  prepare<[string, string, string, string]>(db, 'INSERT INTO post (id, section_id, position, name) VALUES (?, ?, ?, ?)').run(
    id,
    sectionId,
    position,
    name,
  )
}

/** Its name, and the section that it belongs to. */
export function putPost(db: Db, { id, sectionId, name }: Post): void {
  prepare<[string, string, string]>(db, 'UPDATE post SET section_id = ?, name = ? WHERE id = ?').run(sectionId, name, id)
}

/** With its holders; what it owned is nobody's from then on. */
export function deletePost(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM post WHERE id = ?').run(id)
}

export function insertHolder(db: Db, { id, postId, person, from, until }: PostHolder): void {
  prepare<[string, string, string, string, string | null]>(
    db,
    'INSERT INTO post_holder (id, post_id, person, from_date, until_date) VALUES (?, ?, ?, ?, ?)',
  ).run(id, postId, person, from, until)
}

export function putHolder(db: Db, { id, postId, person, from, until }: PostHolder): void {
  prepare<[string, string, string, string | null, string]>(
    db,
    'UPDATE post_holder SET post_id = ?, person = ?, from_date = ?, until_date = ? WHERE id = ?',
  ).run(postId, person, from, until, id)
}

export function deleteHolder(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM post_holder WHERE id = ?').run(id)
}
