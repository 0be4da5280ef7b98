// run

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

type kind uint8

type inner struct {
	K kind
	_ [2]uint8
	C complex64
}

type record struct {
	B    bool
	I8   int8
	U16  uint16
	I32  int32
	U64  uint64
	F32  float32
	F64  float64
	Z    complex128
	Arr  [3]int16
	In   [2]inner
	Last int64
}

// An order that is neither: the middle of two bytes swapped.
type middle struct{ binary.ByteOrder }

func (m middle) PutUint32(b []byte, v uint32) {
	m.ByteOrder.PutUint32(b, v<<16|v>>16)
}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	r := record{true, -3, 0xabcd, -70000, 1<<63 + 5, 1.5, math.Pi, 2 - 3i, [3]int16{1, -1, 300},
		[2]inner{{K: 1, C: 1i}, {K: 255, C: -2}}, math.MinInt64}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian, binary.NativeEndian, middle{binary.BigEndian}} {
		var buf bytes.Buffer
		err := binary.Write(&buf, order, &r)
		fmt.Printf("%v %T %v %d %d\n%x\n", order, order, err, buf.Len(), binary.Size(r), buf.Bytes())
		var back record
		err = binary.Read(&buf, order, &back)
		fmt.Println(err, back == r, back)
		data, err := binary.Append([]byte("ab"), order, []record{r, r})
		fmt.Println(len(data), err)
		n, err := binary.Encode(make([]byte, 10), order, r)
		fmt.Println(n, err)
		var two []inner = make([]inner, 2)
		n, err = binary.Decode([]byte("0123456789abcdefghijklmnopqrstuvwxyz"), order, two)
		fmt.Println(n, err, two)
	}
	fmt.Printf("%#v %#v\n", binary.LittleEndian, binary.BigEndian)

	for _, v := range []any{true, int8(-1), uint8(7), int16(-2), uint16(3), int32(-4), uint32(5), int64(-6), uint64(1 << 60), float32(0.5), -0.5,
		[]bool{true, false}, []int8{-1}, []byte("hey"), []int16{-1, 2}, []uint16{1}, []int32{-5}, []uint32{6}, []int64{-7}, []uint64{8}, []float32{1}, []float64{2},
		[]uint16{}, [0]int32{}, struct{}{}, kind(9), []kind{1, 2}, 3 + 4i, 1, "s", []string{"x"}, map[int]int{}, struct{ X int }{1}, struct{ S []byte }{}, [2]string{}} {
		var buf bytes.Buffer
		err := binary.Write(&buf, binary.BigEndian, v)
		fmt.Printf("%T %d %v %x\n", v, binary.Size(v), err, buf.Bytes())
	}
	var u16 uint16
	var f64 float64
	var flags [4]bool
	fmt.Println(binary.Read(bytes.NewReader([]byte{1, 2}), binary.BigEndian, &u16), u16)
	fmt.Println(binary.Read(bytes.NewReader([]byte{64, 9, 33, 251, 84, 68, 45, 24}), binary.BigEndian, &f64), f64)
	fmt.Println(binary.Read(bytes.NewReader([]byte{1, 0, 2, 0}), binary.BigEndian, flags[:]), flags)
	fmt.Println(binary.Read(bytes.NewReader([]byte{1}), binary.BigEndian, &u16), binary.Read(bytes.NewReader(nil), binary.BigEndian, &u16))
	fmt.Println(binary.Read(bytes.NewReader(nil), binary.BigEndian, u16), binary.Read(bytes.NewReader([]byte{1, 2}), binary.BigEndian, u16))
	var n int
	fmt.Println(binary.Read(bytes.NewReader([]byte{1, 2}), binary.BigEndian, &n), binary.Size((*int32)(nil)), binary.Size((*record)(nil)))
	try("short Uint32", func() { binary.LittleEndian.Uint32([]byte{1, 2}) })
	try("short Put", func() { binary.BigEndian.PutUint64(make([]byte, 7), 1) })
	try("unexported", func() {
		var s struct{ a uint8 }
		binary.Read(bytes.NewReader([]byte{1}), binary.BigEndian, &s)
	})
	b := binary.BigEndian.AppendUint16(nil, 0x0102)
	b = binary.LittleEndian.AppendUint32(b, 0x01020304)
	b = binary.BigEndian.AppendUint64(b, 0x0102030405060708)
	b = binary.LittleEndian.AppendUint64(b, 0xf102030405060708)
	fmt.Println(b, binary.LittleEndian.Uint64(b[14:]), binary.BigEndian.Uint64(b[6:]), binary.BigEndian.Uint16(b), binary.LittleEndian.Uint32(b[2:]))

	for _, x := range []uint64{0, 1, 127, 128, 300, 1<<28 - 1, 1 << 28, 1<<32 - 1, 1 << 32, 1<<35 + 7, 1<<53 + 1, 1<<56 - 1, 1 << 56, 1 << 63, math.MaxUint64} {
		buf := binary.AppendUvarint(nil, x)
		y, n := binary.Uvarint(buf)
		z, err := binary.ReadUvarint(bytes.NewReader(buf))
		s := binary.AppendVarint(nil, int64(x))
		t, m := binary.Varint(s)
		u, err2 := binary.ReadVarint(bytes.NewReader(s))
		fmt.Println(x, buf, y == x, n, z == x, err, s, t == int64(x), m, u == t, err2)
	}
	for _, buf := range [][]byte{nil, {0x80}, {0x80, 0x80, 0}, bytes.Repeat([]byte{0xff}, 9), bytes.Repeat([]byte{0xff}, 10), bytes.Repeat([]byte{0x80}, 11), append(bytes.Repeat([]byte{0xff}, 9), 2)} {
		x, n := binary.Uvarint(buf)
		y, m := binary.Varint(buf)
		z, err := binary.ReadUvarint(bytes.NewReader(buf))
		fmt.Println(x, n, y, m, z, err, err == io.EOF, errors.Is(err, io.ErrUnexpectedEOF))
	}
	try("PutUvarint", func() { binary.PutUvarint(make([]byte, 1), 300) })
	fmt.Println(binary.PutVarint(make([]byte, 10), -1<<40), binary.MaxVarintLen64)
}
