import { contractErrors } from './catalogue.js'
import { createExplain, type Explain } from './createExplain.js'
import { errorsAbi } from './errorsAbi.js'

/**
 * Turns whatever was thrown into a RestackError: custom errors of every contract of the protocol, revert
 * strings, panics, nodes that don't answer, wrong chains, missing funds, files that don't exist.
 *
 * @example
 * try {
 *   await delegateTo(client, { deployment, operator })
 * } catch (error) {
 *   const { code, message, remedy } = toRestackError(error)
 * }
 */
export const toRestackError: Explain = createExplain(contractErrors, errorsAbi)
