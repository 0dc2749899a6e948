import { type Address, getAddress, isAddress } from 'viem'
import * as z from 'zod'

/** An address in a file: 20 bytes in hex, all lower case or with a correct checksum. */
export const addressSchema = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address: 0x and 40 hex digits')
  .refine((value) => isAddress(value), 'has a wrong checksum: a digit or a capital letter was mistyped')
  .transform((value): Address => getAddress(value))
