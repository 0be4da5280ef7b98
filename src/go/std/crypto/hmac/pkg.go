// Package hmac computes hashes of messages that only those can compute who have the key (RFC 2104).
package hmac

import (
	"crypto/subtle"
	"errors"
	"hash"
)

// hmac is the hash of the outer key and the hash of the inner key and the message.
type hmac struct {
	inner, outer       hash.Hash
	innerKey, outerKey []byte
}

// New returns a hash with the key. h makes the hash function that is used, as sha256.New does, and has to make another each time.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &hmac{inner: h(), outer: h()}
	if same(m.inner, m.outer) {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	size := m.inner.BlockSize()
	if len(key) > size {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
	}
	m.innerKey, m.outerKey = pad(key, size, 0x36), pad(key, size, 0x5c)
	m.Reset()
	return m
}

// same reports whether two hashes are the same. Hashes that cannot be compared are not.
func same(a, b hash.Hash) (same bool) {
	defer func() { _ = recover() }()
	return a == b
}

func pad(key []byte, size int, with byte) []byte {
	padded := make([]byte, size)
	copy(padded, key)
	for i := range padded {
		padded[i] ^= with
	}
	return padded
}

// Equal reports whether two hashes are equal, without telling by its time where they differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }

func (m *hmac) Write(p []byte) (n int, err error) { return m.inner.Write(p) }
func (m *hmac) Size() int                         { return m.outer.Size() }
func (m *hmac) BlockSize() int                    { return m.inner.BlockSize() }

func (m *hmac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.innerKey)
}

func (m *hmac) Sum(in []byte) []byte {
	m.outer.Reset()
	m.outer.Write(m.outerKey)
	m.outer.Write(m.inner.Sum(nil))
	return m.outer.Sum(in)
}

type unsupported struct{}

func (unsupported) Error() string { return "crypto/hmac: hash does not support hash.Cloner" }
func (unsupported) Unwrap() error { return errors.ErrUnsupported }

func (m *hmac) Clone() (hash.Cloner, error) {
	c := *m
	for _, h := range []*hash.Hash{&c.inner, &c.outer} {
		cloner, ok := (*h).(hash.Cloner)
		if !ok {
			return nil, unsupported{}
		}
		clone, err := cloner.Clone()
		if err != nil {
			return nil, unsupported{}
		}
		*h = clone
	}
	return &c, nil
}
