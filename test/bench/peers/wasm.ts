/** The bytes of an engine. The bench's server knows no type for them, so that they cannot be compiled as they stream. */
export async function wasmBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
