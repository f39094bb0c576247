// Knows by which id a finding that was answered is the same finding in every file.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256, hex. */
export const idOfWaived = (code: string, key: string): string => bytesToHex(sha256(utf8ToBytes(`${code} ${key}`)))
