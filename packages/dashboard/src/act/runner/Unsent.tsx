import { toSafeBatch, toUnsigned } from '@restack/sdk'
import { useMemo, useState } from 'react'
import { SegmentedControl } from '../../components/SegmentedControl.js'
import { useTexts } from '../../i18n/index.js'
import { useSession } from '../useSession.js'
import { JsonOutput } from './JsonOutput.js'
import type { Prepared } from './run.js'

type Form = 'safe' | 'unsigned'

/** The calls for a Safe, or for a key that is elsewhere. */
export function Unsent({ prepared, name }: { prepared: Prepared; name: string }) {
  const { t } = useTexts()
  const { account, deployment } = useSession()
  const [form, setForm] = useState<Form>('safe')
  const { calls, sender } = prepared
  const content = useMemo(() => {
    if (!deployment) return {}
    return form === 'safe'
      ? toSafeBatch({ deployment, safe: sender, calls, name: `Restack: ${name}` })
      : { transactions: toUnsigned({ deployment, from: sender, calls }) }
  }, [form, deployment, sender, calls, name])
  return (
    <details className="act-unsent" open={account?.kind === 'address'} data-testid="unsent">
      <summary>{t('act.unsent')}</summary>
      <p className="soft">{t(`act.unsent_${form}`)}</p>
      <SegmentedControl<Form>
        label={t('act.unsentForm')}
        value={form}
        onChange={setForm}
        options={[
          { value: 'safe', content: t('act.safeBatch') },
          { value: 'unsigned', content: t('act.unsigned') },
        ]}
      />
      <JsonOutput
        content={content}
        fileName={form === 'safe' ? 'safe-batch.json' : 'unsigned.json'}
        testId={`${form}-output`}
      />
    </details>
  )
}
