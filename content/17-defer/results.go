package main

import (
	"errors"
	"fmt"
)

type file struct{ full bool }

func (f *file) Close() error {
	if f.full {
		return errors.New("close: disk full")
	}
	return nil
}

func write(f *file) (err error) {
	defer func() {
		err = errors.Join(err, f.Close())
	}()
	return nil
}

func main() {
	fmt.Println(write(&file{}))
	fmt.Println(write(&file{full: true}))
}
