// One thread of `createThreadWorkers`: parts in, encoded results out.
import { parentPort, workerData } from 'node:worker_threads'
import type { History } from '../history/history.js'
import type { Part } from './part.js'
import { encodePartResult } from './partResult.js'
import { createPartRunner } from './runPart.js'
import type { ThreadReply } from './threads.js'

const runPart = createPartRunner(workerData as History)

parentPort?.on('message', (part: Part) => {
  const reply = (message: ThreadReply) => parentPort?.postMessage(message)
  try {
    reply({ bytes: encodePartResult(runPart(part)) })
  } catch (error) {
    reply({ error: error instanceof Error ? error.message : String(error) })
  }
})
