import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { ActForm } from 'Frontend/components/act-form';
import { useAct } from 'Frontend/lib/use-act';

type TakeBackProps = Readonly<{ verb: string; run: () => Promise<Acted>; reload: () => void }>;

/** Takes back what waits for a second person. */
export function TakeBack({ verb, run, reload }: TakeBackProps) {
  const act = useAct<Acted>(reload);
  return (
    <ActForm act={act} fields={[]} verb={verb} onSubmit={() => void act.run(run)}>
      {null}
    </ActForm>
  );
}
