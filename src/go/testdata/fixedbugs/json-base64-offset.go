// run

// What follows half of the padding is reported at the padding.
package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	var v struct{ F []byte }
	for _, text := range []string{"AHW1iQ=1", "YQ=}", "YQ=", "YQ==a", "YWI=x"} {
		fmt.Println(json.Unmarshal([]byte(`{"F":"`+text+`"}`), &v))
	}
}
