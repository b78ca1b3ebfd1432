import { FieldFrame } from 'Frontend/features/field/field-frame';

export default FieldFrame;
