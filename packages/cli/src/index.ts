export { createOutput, type Output } from './output.js'
export { createProgram, run } from './program.js'
