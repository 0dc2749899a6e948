import { contractErrors } from './catalogue.js'
import { errorsAbiOf } from './errorsAbiOf.js'

/** Every custom error of the catalogue, with Solidity's own two. */
export const errorsAbi = errorsAbiOf(contractErrors)
