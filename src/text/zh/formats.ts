import type { DialogTexts } from '../texts.ts';

export const formats: DialogTexts['formats'] = {
  pictureOfStep: '这一步的图片',
  previewOf: (step) => `第 ${step} 步的图片`,
  animation: '动画',
  notAnimated: (most) => `超过 ${most} 步的运行请在命令行生成动画，方法见项目说明。`,
  size: '图片的尺寸',
  sizeInPixels: (width, height) => `${width} × ${height} 像素`,
  forPrograms: '用于网页、论文和课堂',
  toThisStep: '只到这一步为止',
  saved: (name) => `已保存为 ${name}。`,
  notSaved: '浏览器没能保存文件。',
  qrOf: '链接的二维码',
  noQr: '链接太长，做成二维码后远处无法识读。',
  stillComputed: (steps) => `运行还在计算：文件里是已有的 ${steps} 步。`,
};
