// One thread of `createThreadWorkers`: parts in, encoded results out; leaves in, hashes out.
import { parentPort, workerData } from 'node:worker_threads'
import type { History } from '../history/history.js'
import { hashEarnerLeaves } from '../leaves/earnerLeaves.js'
import { encodePartResult } from './partResult.js'
import { createPartRunner } from './runPart.js'
import type { ThreadReply, ThreadRequest } from './threads.js'

const runPart = createPartRunner(workerData as History)

parentPort?.on('message', (request: ThreadRequest) => {
  const reply = (message: ThreadReply) => parentPort?.postMessage(message)
  try {
    const bytes =
      'part' in request ? encodePartResult(runPart(request.part)) : hashEarnerLeaves(request.leaves)
    reply({ bytes })
  } catch (error) {
    reply({ error: error instanceof Error ? error.message : String(error) })
  }
})
