# 项目的菜单：直接运行 make 列出命令。
.DEFAULT_GOAL := menu
.PHONY: menu setup build test demo serve format lint layers docs bench bench-search search-measures validate signatures ci

SWIFT_SOURCES := Package.swift Sources Tests

menu: ## 列出这些命令
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## 安装需要的 Debian 软件包，取齐字体；可以反复运行
	@scripts/setup

build: setup ## 编译出 .build/release/gazette
	swift build -c release --static-swift-stdlib --explicit-target-dependency-import-check error --product gazette
	swift build -c release --static-swift-stdlib --explicit-target-dependency-import-check error --product gazette-server

test: setup ## 跑全部测试
	swift test

demo: build ## 刊出演示的一期，再检索
	scripts/demo

serve: build ## 在 http://127.0.0.1:8080 看网站
	.build/release/gazette serve

format: ## 按 .swift-format 排好源码
	swift format --in-place --recursive $(SWIFT_SOURCES)

lint: ## 检查源码格式
	swift format lint --strict --recursive $(SWIFT_SOURCES)

layers: ## 检查各层只向下引用
	scripts/check-layers

docs: ## 检查文档里的链接
	scripts/check-links

bench: build ## 与 Typst、XeLaTeX 比速度、内存、大小、行数和断行
	scripts/bench

bench-search: build ## 与 tantivy、Xapian、SQLite、PostgreSQL 比检索的好坏、大小、快慢
	scripts/bench-search

validate: build ## 用 veraPDF 和 page-validation 核对样张合乎 PDF/A-3a、PDF/UA-1，弄坏的不合
	scripts/validate

signatures: build ## 用 pyHanko、pdfsig 核对签名，改一个字节再核对
	@scripts/check-signatures

search-measures: setup ## 用真实公文把检索全量量一遍：文号、标题、词语、自评问题（优化编译，约 10 分钟）
	swift test -c release -Xswiftc -enable-testing --filter 'Corpus|JudgedTests|FuzzTests'

ci: setup lint layers docs build ## 持续集成做的全部：检查、编译、演示两次、测试
	scripts/demo
	scripts/demo
	$(MAKE) test
