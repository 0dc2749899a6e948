import type { Action } from '@restack/protocol'
import type { Generator } from '../generator.js'

/** Makes a mostly sensible action. It gives nothing where the state has no use for one. */
export type Builder = (g: Generator) => Action | undefined
