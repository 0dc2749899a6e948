import { toRestackError } from '@restack/sdk'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { useAccount } from '../../account/AccountProvider.js'
import type { AnyAction } from '../action.js'
import type { Texts } from '../fields/field.js'
import { type Problem, readFields } from '../fields/readField.js'
import { chainKey, useSession } from '../useSession.js'
import type { ActingWorld } from '../useWorld.js'
import { type CallProgress, type Outcome, type Prepared, prepare, type RestackError, sendAll } from './run.js'

export type Stage =
  | { at: 'editing' }
  | { at: 'previewing' }
  | { at: 'previewed'; prepared: Prepared; failure?: RestackError }
  | { at: 'sending'; prepared: Prepared; progress: readonly CallProgress[] }
  | { at: 'done'; prepared: Prepared; progress: readonly CallProgress[]; outcome: Outcome }
  | { at: 'signed'; fileName: string; content: object }
  | { at: 'refused'; failure: RestackError }

export type Runner = {
  stage: Stage
  problems: Readonly<Record<string, Problem>>
  /** Reads the fields; then shows what would happen, or signs what is only signed. */
  preview: (texts: Texts) => Promise<void>
  send: () => Promise<void>
  /** Whatever was previewed no longer counts, nor what was wrong with this field. */
  forget: (field?: string) => void
}

/** The course of an action: fields, preview, sending, result. */
export function useRunner(action: AnyAction, world: ActingWorld): Runner {
  const { deployment } = world
  const { open } = useSession()
  const { actors } = useAccount()
  const client = useQueryClient()
  const [stage, setStage] = useState<Stage>({ at: 'editing' })
  const [problems, setProblems] = useState<Runner['problems']>({})
  /** What was asked for before the fields changed must not be shown after. */
  const turn = useRef(0)

  const faucet = actors.find(({ name }) => name === 'faucet')
  const openFor = () =>
    'sentBy' in action && action.sentBy && faucet ? open({ kind: 'actor', ...faucet }) : open()

  async function preview(texts: Texts) {
    const read = readFields(action.fields, texts, world)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return
    const current = ++turn.current
    const show = (next: Stage) => {
      if (turn.current === current) setStage(next)
    }
    show({ at: 'previewing' })
    try {
      const session = await openFor()
      if ('sign' in action) {
        const { sender, writer } = session
        const signed = await action.sign(
          { deployment, client: writer ?? session.reader, sender },
          read.values,
        )
        show({ at: 'signed', ...signed })
        return
      }
      show({
        at: 'previewed',
        prepared: await prepare({ action, values: read.values, session, deployment }),
      })
    } catch (error) {
      show({ at: 'refused', failure: toRestackError(error) })
    }
  }

  async function send() {
    if (stage.at !== 'previewed') return
    const { prepared } = stage
    let progress: readonly CallProgress[] = prepared.calls.map(() => ({ status: 'waiting' }))
    setStage({ at: 'sending', prepared, progress })
    try {
      const outcome = await sendAll({
        prepared,
        deployment,
        session: await openFor(),
        onProgress: (next) => {
          progress = next
          setStage({ at: 'sending', prepared, progress })
        },
      })
      setStage({ at: 'done', prepared, progress, outcome })
    } catch (error) {
      setStage({ at: 'previewed', prepared, failure: toRestackError(error) })
    }
    void client.invalidateQueries({ queryKey: chainKey })
  }

  const forget = useCallback((field?: string) => {
    turn.current++
    setStage({ at: 'editing' })
    if (field !== undefined) setProblems(({ [field]: _, ...rest }) => rest)
  }, [])

  return { stage, problems, preview, send, forget }
}
