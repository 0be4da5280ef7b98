package main

import (
	"encoding/json"
	"fmt"
)

type request struct {
	Kind    string `json:"kind"`
	Channel string `json:"channel"`
}

func main() {
	var r request
	err := json.Unmarshal([]byte(`{"kind": "subscribe", "chanel": "news"}`), &r)
	fmt.Println(err)
	fmt.Printf("%q to %q\n", r.Kind, r.Channel)
}
