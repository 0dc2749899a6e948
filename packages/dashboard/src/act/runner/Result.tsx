import { Button } from 'react-aria-components/Button'
import { useAccount } from '../../account/AccountProvider.js'
import { Panel } from '../../components/Panel.js'
import { SkeletonRows } from '../../components/Skeleton.js'
import { formatInteger } from '../../format/amount.js'
import { useTexts } from '../../i18n/index.js'
import type { AnyAction } from '../action.js'
import type { ActingWorld } from '../useWorld.js'
import { EventSentences } from './EventSentences.js'
import { Failure } from './Failure.js'
import { JsonOutput } from './JsonOutput.js'
import { PreviewView } from './PreviewView.js'
import { Progress } from './Progress.js'
import { Unsent } from './Unsent.js'
import type { Runner } from './useRunner.js'

export type ResultProps = { runner: Runner; world: ActingWorld; action: AnyAction }

/** Beside the form: what would happen, what is happening, what has happened. */
export function Result({ runner, world, action }: ResultProps) {
  const { t } = useTexts()
  const { stage } = runner
  return (
    <Panel heading={t(`act.at_${stage.at}`)} className="act-result">
      <div className="act-body" data-testid="act-result" data-stage={stage.at} aria-live="polite">
        <Content runner={runner} world={world} action={action} />
      </div>
    </Panel>
  )
}

function Content({ runner, world, action }: ResultProps) {
  const { t, tag } = useTexts()
  const { stage } = runner
  switch (stage.at) {
    case 'editing':
      return <p className="soft">{t('sign' in action ? 'act.willSign' : 'act.willPreview')}</p>
    case 'previewing':
      return (
        <div aria-busy="true">
          <span className="visually-hidden">{t('common.loading')}</span>
          <SkeletonRows rows={3} />
        </div>
      )
    case 'refused':
      return <Failure failure={stage.failure} />
    case 'signed':
      return (
        <>
          <p>{t('act.signedHint')}</p>
          <JsonOutput content={stage.content} fileName={stage.fileName} testId="signed-output" />
        </>
      )
    case 'previewed':
      return (
        <>
          {stage.failure ? <Failure failure={stage.failure} lead={t('act.notSent')} /> : null}
          <PreviewView prepared={stage.prepared} world={world} />
          <SendBar runner={runner} count={stage.prepared.calls.length} />
          <Unsent prepared={stage.prepared} name={t(`actions.${action.name as 'deposit'}.title`)} />
        </>
      )
    case 'sending':
      return <Progress calls={stage.prepared.calls} progress={stage.progress} />
    case 'done': {
      const { blockNumber, events } = stage.outcome
      return (
        <>
          <p className="act-done" data-testid="act-done">
            {blockNumber === undefined
              ? t('act.done')
              : t('act.doneIn', { block: formatInteger(blockNumber, tag) })}
          </p>
          <EventSentences events={events} world={world} />
          <Progress calls={stage.prepared.calls} progress={stage.progress} />
          <div className="form-actions">
            <Button className="button" onPress={() => runner.forget()}>
              {t('act.again')}
            </Button>
          </div>
        </>
      )
    }
  }
}

function SendBar({ runner, count }: { runner: Runner; count: number }) {
  const { t } = useTexts()
  const { account, chainId } = useAccount()
  if (account?.kind === 'address') return <p className="soft">{t('act.signElsewhere')}</p>
  const isElsewhere = account?.kind === 'wallet' && account.chainId !== chainId
  return (
    <div className="form-actions">
      <Button
        className="button button-main"
        onPress={() => void runner.send()}
        isDisabled={isElsewhere}
        data-testid="send-button"
      >
        {t('act.send', { count })}
      </Button>
    </div>
  )
}
