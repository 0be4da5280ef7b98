package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	_, err := strconv.Atoi("forty-two")
	var numErr strconv.NumError
	if errors.As(err, &numErr) {
		fmt.Println(numErr.Num, "is no number")
	}
}
