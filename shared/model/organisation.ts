// Knows who does the work of a ward: 担当課, 役職 and who holds each from when to when.
import type { PostId, SectionId } from './ids.ts'

/** 担当課 */
export type Section = Readonly<{ id: SectionId; name: string }>
/** 役職: owns items of the plan; people come and go. */
export type Post = Readonly<{ id: PostId; sectionId: SectionId; name: string }>
/** A person in a post. ISO dates, both inclusive; until null = open end. */
export type PostHolder = Readonly<{ id: string; postId: PostId; person: string; from: string; until: string | null }>
/** In the ward's own order. */
export type Organisation = Readonly<{ sections: readonly Section[]; posts: readonly Post[]; holders: readonly PostHolder[] }>
