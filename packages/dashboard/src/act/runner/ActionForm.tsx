import { type FormEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useAccount } from '../../account/AccountProvider.js'
import { Panel } from '../../components/Panel.js'
import { QueryView } from '../../components/QueryView.js'
import { SkeletonRows } from '../../components/Skeleton.js'
import { useTexts } from '../../i18n/index.js'
import type { AnyAction } from '../action.js'
import { ChooseAccount } from '../ChooseAccount.js'
import { FieldInput } from '../fields/FieldInput.js'
import type { Field, Texts } from '../fields/field.js'
import { type ActingWorld, useWorld } from '../useWorld.js'
import { Result } from './Result.js'
import { SendingAs } from './SendingAs.js'
import { useRunner } from './useRunner.js'

export type ActionFormProps = {
  action: AnyAction
  /** What the address fills in, by field. */
  filled: Texts
}

/** An action for whoever acts, once it is known what it needs. */
export function ActionForm(props: ActionFormProps) {
  const { t } = useTexts()
  const { account } = useAccount()
  const world = useWorld()
  if (!account) return <ChooseAccount lead={t('act.chooseFirst')} />
  if (world.data) return <LoadedForm {...props} world={world.data} />
  return (
    <Panel heading={t('act.details')}>
      <QueryView query={world} skeleton={<SkeletonRows rows={3} />}>
        {() => null}
      </QueryView>
    </Panel>
  )
}

/** The fields of an action, and beside them what it would do or has done. */
function LoadedForm({ action, filled, world }: ActionFormProps & { world: ActingWorld }) {
  const { t } = useTexts()
  const { account } = useAccount()
  const runner = useRunner(action, world)
  const [texts, setTexts] = useState<Texts>(() => ({
    ...initialTexts(action.fields, account?.address),
    ...filled,
  }))
  const form = useRef<HTMLFormElement>(null)
  const isSigned = 'sign' in action
  const isSending = runner.stage.at === 'sending'

  function change(name: string, text: string) {
    setTexts((before) => ({ ...before, [name]: text }))
    runner.forget(name)
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    await runner.preview(texts)
    // The first field that can't be taken, once it is marked.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  return (
    <div className="act-columns">
      <Panel heading={t('act.details')} className="act-form-panel">
        <form className="act-form" ref={form} onSubmit={submit} noValidate data-testid="action-form">
          <SendingAs sentBy={action.sentBy} />
          <fieldset className="act-fields" disabled={isSending}>
            <legend className="visually-hidden">{t('act.details')}</legend>
            {action.fields.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                texts={texts}
                world={world}
                problem={runner.problems[field.name]}
                onChange={(text) => change(field.name, text)}
              />
            ))}
          </fieldset>
          {action.warns ? (
            <p className="act-warning">{t(`actions.${action.name as 'slash'}.warning`)}</p>
          ) : null}
          <div className="form-actions">
            <Button
              type="submit"
              className="button button-main"
              isPending={runner.stage.at === 'previewing'}
              isDisabled={isSending}
              data-testid="preview-button"
            >
              {t(isSigned ? 'act.sign' : 'act.preview')}
            </Button>
          </div>
        </form>
      </Panel>
      <Result runner={runner} world={world} action={action} />
    </div>
  )
}

function initialTexts(fields: readonly Field[], sender: string | undefined): Texts {
  return Object.fromEntries(
    fields.flatMap(({ name, initial, choices }) =>
      initial === 'sender' && sender ? [[name, sender]] : choices?.[0] ? [[name, choices[0]]] : [],
    ),
  )
}
