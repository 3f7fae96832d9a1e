// 检索提示；没有脚本照样检索
(function (d) {
	var facets = d.querySelector(".facets"), input = d.getElementById("q");
	if (facets && matchMedia("(min-width: 62rem)").matches) facets.open = true;
	if (!input) return;
	var form = input.form, list = form.querySelector("ul"), items = list.children, at = -1, timer, asked;
	function set(name, value) { input.setAttribute(name, value); }
	function mark(next) {
		for (var i = 0; i < items.length; i++) items[i].setAttribute("aria-selected", i == next);
		at = next;
		set("aria-activedescendant", items[at] ? items[at].id : "");
	}
	function show(open) {
		list.hidden = !open;
		set("aria-expanded", open);
		mark(-1);
	}
	function pick() {
		input.value = this.title;
		form.submit();
	}
	function add(found, index) {
		var item = list.appendChild(d.createElement("li"));
		item.id = list.id + index;
		item.setAttribute("role", "option");
		item.title = item.textContent = found.text;
		item.appendChild(d.createElement("small")).textContent = found.note;
		item.onmousedown = pick;
	}
	function ask() {
		if (asked) asked.abort();
		asked = new XMLHttpRequest();
		asked.open("GET", form.dataset.suggest + "?q=" + encodeURIComponent(input.value));
		asked.onload = function () {
			list.textContent = "";
			if (this.status == 200) JSON.parse(this.responseText).forEach(add);
			show(!!items[0]);
		};
		asked.send();
	}
	function wait(event) {
		clearTimeout(timer);
		if (!event.isComposing) timer = setTimeout(ask, 150);
	}
	input.oninput = wait;
	input.addEventListener("compositionend", wait);
	input.onblur = function () { show(false) };
	input.onkeydown = function (event) {
		var key = event.key;
		if (list.hidden || event.isComposing) return;
		if (key == "Escape") show(false);
		else if (key == "ArrowDown") mark((at + 1) % items.length);
		else if (key == "ArrowUp") mark((at > 0 ? at : items.length) - 1);
		else if (key == "Enter" && at >= 0) pick.call(items[at]);
		else return;
		event.preventDefault();
	};
	set("role", "combobox");
	show(false);
})(document);
