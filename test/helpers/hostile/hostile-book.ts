// Knows what a hostile or broken book of the corpus is: its name, how it is made, and what the reader has to make of it.

/**
 * `meets`: the code that it is refused with, 'read' where it is harmless and read, 'linked' where it is read with the note that it has links out of
 * itself. `make` gives the bytes of the file. `isHeavy`: it is among those that would cost the reader most.
 */
export type HostileBook = Readonly<{ name: string; meets: string; make: () => Promise<Uint8Array> | Uint8Array; isHeavy?: boolean }>
